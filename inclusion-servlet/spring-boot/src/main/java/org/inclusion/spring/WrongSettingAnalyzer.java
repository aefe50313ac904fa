package org.inclusion.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Has Spring Boot print the two sentences in place of a stack trace. It comes before Spring Boot's own, which look into
 * the causes, and blame the bean that happened to ask for the library first.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSettingException wrong) {
        return new FailureAnalysis(String.valueOf(wrong.getMessage()), wrong.remedy(), root);
    }
}
