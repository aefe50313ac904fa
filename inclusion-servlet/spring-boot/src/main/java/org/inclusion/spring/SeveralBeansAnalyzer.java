package org.inclusion.spring;

import java.util.Collection;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.content.PackSource;
import org.inclusion.learner.LearnerListener;
import org.inclusion.servlet.RequestListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names the beans of a type of the library's of which the application has several: whichever bean asks for it, Spring
 * Boot's own words blame that one.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SeveralBeansAnalyzer extends AbstractFailureAnalyzer<NoUniqueBeanDefinitionException> {

    private static final String OURS = "org.inclusion.";

    /** Several beans of these are right: Spring Boot's own words say who asks for a single one. */
    private static final Set<Class<?>> MANY = Set.of(
            Inclusion.class,
            PackSource.class,
            AccompanimentFormat.class,
            LearnerListener.class,
            InclusionCustomizer.class,
            RequestListener.class);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, NoUniqueBeanDefinitionException several) {
        Class<?> type = several.getBeanType();
        Collection<String> names = several.getBeanNamesFound();
        return type == null
                        || names == null
                        || MANY.contains(type)
                        || !type.getName().startsWith(OURS)
                ? null
                : new FailureAnalysis(sentence(type, names), remedy(), root);
    }

    /** Says of which type there are several beans, and names them. */
    static String sentence(Class<?> type, Collection<String> names) {
        return "inclusion takes one " + type.getSimpleName() + " bean, and the application has several: "
                + String.join(", ", names);
    }

    /** Says what to do about it. */
    static String remedy() {
        return "Leave one of them, mark it @Primary, or make one that asks the others.";
    }
}
