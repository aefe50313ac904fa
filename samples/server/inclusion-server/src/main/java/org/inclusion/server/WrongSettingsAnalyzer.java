package org.inclusion.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot print the sentences in place of a stack trace. */
final class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSettingsException wrong) {
        return new FailureAnalysis(
                "Everything that is wrong with the settings:" + System.lineSeparator() + wrong.getMessage(),
                "java -jar inclusion-server.jar --help lists the settings.",
                root);
    }
}
