package org.inclusion.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot print the sentences in place of a stack trace. */
final class NoStartAnalyzer extends AbstractFailureAnalyzer<NoStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoStartException why) {
        return new FailureAnalysis(
                "The server does not start:" + System.lineSeparator() + why.getMessage(),
                "java -jar inclusion-server-exec.jar --help lists the settings.",
                root);
    }
}
