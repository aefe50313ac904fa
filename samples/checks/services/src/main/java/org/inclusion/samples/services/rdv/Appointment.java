package org.inclusion.samples.services.rdv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Set;
import org.inclusion.samples.services.Json;

/** An appointment, as the service knows it. */
public record Appointment(long id, long organisation, long agent, long user, OffsetDateTime startsAt, String status) {

    /** See {@link AppointmentRule#STATUS}. */
    static final Set<String> STATUSES = Set.of("unknown", "seen", "noshow", "excused", "revoked");

    Appointment with(String newStatus) {
        return new Appointment(id, organisation, agent, user, startsAt, newStatus);
    }

    Appointment at(OffsetDateTime time) {
        return new Appointment(id, organisation, agent, user, time, status);
    }

    ObjectNode json(String time) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("status", status)
                .put("starts_at", time)
                .put("duration_in_min", 30)
                .put("location_type", "public_office")
                .put("collectif", false);
        json.putObject("organisation").put("id", organisation);
        json.putArray("agents").addObject().put("id", agent);
        ObjectNode participation = json.putArray("participations").addObject();
        participation
                .put("id", id + 1000)
                .put("status", status)
                .putObject("user")
                .put("id", user);
        return json;
    }
}
