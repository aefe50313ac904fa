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
 * Names the settings whose value is another name that nothing sets: {@code inclusion.login-key=${INCLUSION_LOGIN_KEY}}
 * without that variable. Spring names the variable alone, deep in a stack trace.
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
        String settings = settingsWith("${" + name + "}");
        return settings.isEmpty() ? null : new FailureAnalysis(sentence(settings, name), remedy(settings, name), root);
    }

    /** Says that a setting has the name of a variable, and that the variable has no value. */
    static String sentence(String setting, String variable) {
        return setting + " is to be what " + variable + " says, and nothing sets " + variable;
    }

    /** Says what to do about it. */
    static String remedy(String setting, String variable) {
        return "Set " + variable + " before the start, for example with `export`, or give " + setting
                + " its value in another way.";
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
