package org.inclusion.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.IgnoreErrorsBindHandler;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Checks the settings before anything is started, and adds those of the starter that follow from others. */
final class ServerSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "beside";
    private static final String VARIABLES = "BESIDE_";
    private static final String STRUCTURES = "BESIDESTRUCTURENAMES";

    /** Six fields of Spring's. */
    private static final String EVERY_TEN_MINUTES = "0 */10 * * * *";

    /** The starter's setting of another application that receives each notice. */
    private static final String WEBHOOK = "inclusion.webhook.address";

    /** The starter's settings of services that send messages to people. */
    private static final List<String> MESSAGES = List.of("inclusion.messages.smtp.host", "inclusion.messages.sms.key");

    /** The pause between two sendings of letters: to people, to training platforms and to that other application. */
    private static final String EACH_MINUTE = "1m";

    private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);

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
        unread(environment).forEach(variable -> LOG.warn("{}: no setting has this name; see --help", variable));
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
                if (!setting.before().isEmpty()
                        && environment.containsProperty(old)
                        && !(old.equals(setting.before()) && setting.keptItsVariable())) {
                    problems.add(old + ": is read no more: the setting is " + setting.property + " now");
                }
            }
        }
        if (environment.getProperty(Setting.LTI.property, "").strip().equals("true") && !hasKey(environment)) {
            problems.add(Setting.LTI.property + ": needs " + Setting.INSTALLATION_KEY.property);
        }
        keysInFile(environment.getProperty(Setting.KEYS.property, "").strip())
                .ifPresent(problem -> problems.add(Setting.KEYS.property + ": " + problem));
        unknown(environment).forEach(name -> problems.add(name + ": no setting has this name"));
        return problems;
    }

    /** A file is there before the server is; a portal may be started after it, and is asked when the first token comes. */
    private static Optional<String> keysInFile(String keys) {
        if (!keys.startsWith("file:") || !Setting.KEYS.rule.test(keys)) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(URI.create(keys));
            return Files.isRegularFile(file)
                    ? KeySetRules.problem(Files.readString(file)).map("the file "::concat)
                    : Optional.of("no such file");
        } catch (IOException | IllegalArgumentException e) {
            // No file has a question mark in its address.
            return Optional.of("the file cannot be read");
        }
    }

    /** Settings of the server that it does not know, as the starter finds those of its own: not among variables of the environment. */
    private static List<String> unknown(Environment environment) {
        try {
            // A wrong value of a setting that exists has a sentence of its own, and counts as unbound here.
            BindHandler strict =
                    new NoUnboundElementsBindHandler(new IgnoreErrorsBindHandler(), new UnboundElementsSourceFilter());
            Binder.get(environment).bind(PREFIX, Bindable.of(Settings.class), strict);
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
                return unbound.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .filter(name -> Arrays.stream(Setting.values()).noneMatch(one -> one.property.equals(name)))
                        .sorted()
                        .toList();
            }
        }
        return List.of();
    }

    /** Variables that look like settings of the server and are none. They do not end the start: another program may have set them. */
    static List<String> unread(ConfigurableEnvironment environment) {
        Set<String> known = Arrays.stream(Setting.values())
                .map(Setting::variable)
                .map(ServerSettings::letters)
                .collect(Collectors.toSet());
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return variables instanceof EnumerablePropertySource<?> named
                ? Arrays.stream(named.getPropertyNames())
                        .filter(name -> name.startsWith(VARIABLES)
                                && !known.contains(letters(name))
                                && !letters(name).startsWith(STRUCTURES))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Spring Boot reads a variable with and without a line for each hyphen. */
    private static String letters(String variable) {
        return variable.replace("_", "");
    }

    private static Map<String, Object> following(Environment environment) {
        Settings settings = Binder.get(environment).bind(PREFIX, Settings.class).get();
        Map<String, Object> following = new LinkedHashMap<>();
        following.put("inclusion.servlet.path", settings.path());
        following.put("inclusion.servlet.allowed-origins", settings.origin());
        following.put("inclusion.servlet.doors", settings.path() + SessionServlet.PATH);
        following.put(
                "inclusion.servlet.request-limit-per-person",
                Settings.requestsOfOnePerson(
                        environment.getRequiredProperty(Setting.CONNECTIONS.property, Integer.class)));
        if (hasKey(environment)) {
            following.put("inclusion.schedule.erasures", EVERY_TEN_MINUTES);
        }
        // Nobody else here sends what waits in the outbox.
        if (settings.lti()
                || environment.containsProperty(WEBHOOK)
                || MESSAGES.stream().anyMatch(environment::containsProperty)) {
            following.put("inclusion.schedule.letters", EACH_MINUTE);
        }
        return following;
    }

    private static boolean hasKey(Environment environment) {
        return !environment.getProperty(Setting.INSTALLATION_KEY.property, "").isBlank();
    }
}
