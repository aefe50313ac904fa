package org.inclusion.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Checks the settings before anything is started, and adds those of the starter that follow from others. */
final class ServerSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Six fields of Spring's. */
    private static final String EVERY_TEN_MINUTES = "0 */10 * * * *";

    /**
     * Checks them.
     *
     * @throws NoStartException if one is missing or wrong
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        List<String> problems = problems(environment);
        if (!problems.isEmpty()) {
            throw NoStartException.because(problems);
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("settings that follow from others", following(environment)));
    }

    /** A sentence for each setting that is missing, wrong, or said by a variable that is not read any more; without values. */
    private static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = environment.getProperty(setting.property, "").strip();
            if (value.isEmpty() && setting.isRequired()) {
                problems.add(setting.property + ": missing: " + setting.meaning);
            } else if (!setting.rule.test(value)) {
                problems.add(setting.property + ": " + setting.otherwise);
            }
            for (String old : List.of(setting.before(), setting.before() + "_FILE")) {
                if (environment.containsProperty(old) && !(old.equals(setting.before()) && setting.keptItsVariable())) {
                    problems.add(old + ": is read no more: the setting is " + setting.property + " now");
                }
            }
        }
        return problems;
    }

    private static Map<String, Object> following(Environment environment) {
        Settings settings =
                Binder.get(environment).bind("beside", Settings.class).get();
        Map<String, Object> following = new LinkedHashMap<>();
        following.put("inclusion.servlet.path", settings.path());
        following.put("inclusion.servlet.allowed-origins", settings.origin());
        following.put(
                "inclusion.servlet.request-limit-per-person",
                Settings.requestsOfOnePerson(
                        environment.getRequiredProperty(Setting.CONNECTIONS.property, Integer.class)));
        if (!environment.getProperty(Setting.INSTALLATION_KEY.property, "").isBlank()) {
            following.put("inclusion.schedule.erasures", EVERY_TEN_MINUTES);
        }
        return following;
    }
}
