package org.inclusion.spring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Names the settings whose value is another name that nothing sets: {@code inclusion.login-key=${INCLUSION_LOGIN_KEY}} without that
 * variable. Spring names the variable alone, deep in a stack trace.
 */
final class UnresolvedSettingAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    private final Environment environment;

    /** Called by Spring Boot, with the environment of the application that does not start. */
    UnresolvedSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PlaceholderResolutionException unresolved) {
        String name = unresolved.getPlaceholder();
        String settings = settingsWith("${" + name);
        return settings.isEmpty()
                ? null
                : new FailureAnalysis(
                        settings + " is to be what " + name + " says, and nothing sets " + name,
                        "Set " + name + " before the start, for example with `export`, or give " + settings
                                + " its value in another way.",
                        root);
    }

    private String settingsWith(String reference) {
        if (!(environment instanceof ConfigurableEnvironment sources)) {
            return "";
        }
        return sources.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Arrays.stream(source.getPropertyNames())
                        .filter(name -> name.startsWith("inclusion."))
                        .filter(name -> String.valueOf(source.getProperty(name)).contains(reference)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
