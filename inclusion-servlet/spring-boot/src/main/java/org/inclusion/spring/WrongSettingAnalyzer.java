package org.inclusion.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot print the two sentences in place of a stack trace. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSettingException wrong) {
        return new FailureAnalysis(String.valueOf(wrong.getMessage()), wrong.remedy(), root);
    }
}
