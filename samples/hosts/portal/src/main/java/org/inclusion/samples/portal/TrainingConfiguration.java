package org.inclusion.samples.portal;

import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.formats.CoopFormats;
import org.inclusion.spring.InclusionCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The library in the portal. The starter builds it from {@link Directory} and from the settings that begin with {@code
 * inclusion.}; Spring Security stands in front and checks its token on each request that changes something.
 */
@Configuration
class TrainingConfiguration {

    @Bean
    InclusionCustomizer formatsOfTheCoop() {
        return builder -> builder.room(new AccompanimentOptions(CoopFormats.all()));
    }
}
