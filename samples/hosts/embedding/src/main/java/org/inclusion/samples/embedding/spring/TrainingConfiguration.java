package org.inclusion.samples.embedding.spring;

import java.util.Set;
import org.inclusion.access.Relations;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.servlet.PrincipalDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The answers that the starter cannot know: who helps whom, and who belongs where. */
@Configuration
class TrainingConfiguration {

    @Bean
    Relations relations() {
        return Relations.none();
    }

    @Bean
    PrincipalDirectory structures() {
        return login -> Set.of("departement");
    }

    @Bean
    MandateOptions mandates() {
        return MandateOptions.standard()
                .withPolicy("ccas", MandatePolicy.standard().withDays(92));
    }
}
