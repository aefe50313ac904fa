package org.inclusion.spring;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names settings that do not exist, and not their values: a misspelt {@code inclusion.login-key} has a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnboundConfigurationPropertiesException unbound) {
        String names = unbound.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .filter(name -> name.startsWith("inclusion."))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? null
                : new FailureAnalysis(
                        "inclusion has no setting of this name: " + names,
                        "Correct the name, or remove the setting. docs/embedding.md lists the settings.",
                        root);
    }
}
