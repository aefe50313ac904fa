package org.inclusion.samples.embedding.real;

import java.time.Duration;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.MeetingWay;
import org.inclusion.spring.AgendaTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The portal's own agenda: half hours at the counter. */
@Configuration
class Agenda {

    @Bean
    Appointments appointments(JdbcTemplate jdbc) {
        AgendaTable hours = AgendaTable.of("hours", "id", "starts", "booking");
        return hours.on(jdbc, Duration.ofMinutes(30), MeetingWay.COUNTER);
    }
}
