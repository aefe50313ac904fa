package org.inclusion.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names a value of {@code inclusion.schema} that is none, and the line where it stands. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSchemaAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException unbound) {
        ConfigurationProperty property = unbound.getProperty();
        if (property == null || !property.getName().toString().equals("inclusion.schema")) {
            return null;
        }
        String where = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        return new FailureAnalysis(
                "inclusion.schema is \"" + property.getValue() + "\"" + where
                        + ", which is nothing that can be done about the" + " tables",
                "Set inclusion.schema to verify, create or upgrade.",
                root);
    }
}
