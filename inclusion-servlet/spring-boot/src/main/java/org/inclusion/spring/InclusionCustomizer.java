package org.inclusion.spring;

import org.inclusion.InclusionBuilder;

/**
 * Sets on the builder what neither a bean nor a property of the application says. <strong>Port.</strong> Implemented by
 * a host on Spring Boot, as a bean; several are asked in Spring's order, after everything else was set.
 *
 * <pre>{@code
 * @Bean
 * InclusionCustomizer formats() {
 *     return builder -> builder.room(new AccompanimentOptions(CoopFormats.all()));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface InclusionCustomizer {

    /**
     * Changes the builder, once, before the library is built.
     *
     * @param builder with what the beans and properties of the application say
     */
    void customize(InclusionBuilder builder);
}
