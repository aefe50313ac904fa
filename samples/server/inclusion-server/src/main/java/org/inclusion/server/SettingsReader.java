package org.inclusion.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the settings from the environment, and tells everything that is wrong with it at once. Values are not repeated. */
final class SettingsReader {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);

    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[A-Za-z0-9.-]+):(\\d{1,5})");

    /** A password may stand behind the question mark: with anything else in front of it the driver would log it whole. */
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://[^/?@\\s]+/[^/?@\\s]*(\\?\\S*)?");

    /** Segments that neither a proxy nor a servlet container reads in a way of its own. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private static final Pattern INSTALLATION_KEY = Pattern.compile("([0-9a-fA-F]{2}){32,}");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings read(Map<String, String> environment) throws InvalidSettingsException {
        SettingsReader reader = new SettingsReader(environment);
        reader.mentionStrangers();
        Settings settings = reader.read();
        if (!reader.problems.isEmpty()) {
            throw new InvalidSettingsException(reader.problems);
        }
        return settings;
    }

    /** Orchestrators put variables of their own beside ours, so a stranger is mentioned, not refused. */
    private void mentionStrangers() {
        strangers(environment).forEach(key -> LOG.warn("{} is no variable of this server: see --help", key));
    }

    /** Those that begin like ours and are not read: of a variable that is no secret its {@code _FILE} too. */
    static List<String> strangers(Map<String, String> environment) {
        Set<String> known = Arrays.stream(Variable.values())
                .flatMap(one -> one.mayBeSecret() ? Stream.of(one.key(), one.fileKey()) : Stream.of(one.key()))
                .collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(key -> key.startsWith(Variable.PREFIX))
                .filter(key -> !known.contains(key))
                .sorted()
                .toList();
    }

    private Settings read() {
        URI publicUrl = publicUrl();
        String jdbcUrl = checked(
                Variable.JDBC_URL,
                value -> DATABASE.matcher(value).matches(),
                "must be jdbc:postgresql://, one host or several, and /database");
        String user = text(Variable.JDBC_USER);
        String password = text(Variable.JDBC_PASSWORD);
        URI keys = keys();
        String issuer = text(Variable.ISSUER);
        String audience = checked(Variable.AUDIENCE, value -> !value.isBlank(), "must not be empty");
        int tokenSeconds = number(Variable.TOKEN_SECONDS, 1, (int) TokenRules.LONGEST_LIFE.toSeconds());
        int skewSeconds = number(Variable.SKEW_SECONDS, 0, (int) TokenRules.LARGEST_SKEW.toSeconds());
        return new Settings(
                publicUrl,
                jdbcUrl,
                user,
                password,
                keys,
                new TokenRules(issuer, audience, Duration.ofSeconds(tokenSeconds), Duration.ofSeconds(skewSeconds)),
                Duration.ofMinutes(number(Variable.SESSION_MINUTES, 1, 120)),
                address(Variable.LISTEN),
                address(Variable.MANAGEMENT_LISTEN),
                Boolean.parseBoolean(
                        checked(Variable.CREATE_TABLES, value -> value.matches("true|false"), "must be true or false")),
                number(Variable.POOL_SIZE, 2, 64),
                Duration.ofSeconds(number(Variable.STOP_SECONDS, 0, 300)),
                zone(),
                checked(
                        Variable.INSTALLATION_KEY,
                        value -> INSTALLATION_KEY.matcher(value).matches(),
                        "must be 64 hexadecimal digits or more, two for each byte"));
    }

    private URI publicUrl() {
        URI url = uri(Variable.PUBLIC_URL);
        boolean right = ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && Settings.isThisMachine(String.valueOf(url.getHost()))))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawPath() != null
                && PATH.matcher(url.getRawPath()).matches();
        if (!right && environmentHas(Variable.PUBLIC_URL)) {
            wrong(
                    Variable.PUBLIC_URL,
                    "must be https://, a host, and a path without a slash at its end; plain http on this machine only");
        }
        return url;
    }

    private URI keys() {
        URI address = uri(Variable.JWKS);
        String scheme = String.valueOf(address.getScheme());
        String host = String.valueOf(address.getHost());
        boolean right = (scheme.equals("file") && isPathOfThisMachine(address))
                || (address.getHost() != null
                        && (scheme.equals("https") || (scheme.equals("http") && Settings.isThisMachine(host))));
        if (!right && environmentHas(Variable.JWKS)) {
            wrong(
                    Variable.JWKS,
                    "must be https://… or file:///…; over plain http anybody on the way could change the keys");
        }
        return address;
    }

    /** With two slashes what follows is another machine, and Java would ask it over FTP. */
    private static boolean isPathOfThisMachine(URI file) {
        return file.getRawAuthority() == null && file.getPath() != null;
    }

    private URI uri(Variable variable) {
        try {
            return new URI(text(variable));
        } catch (URISyntaxException e) {
            // Said by whoever asked, who knows what it should be.
            return URI.create("");
        }
    }

    private Address address(Variable variable) {
        Matcher parts = ADDRESS.matcher(text(variable));
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            wrong(variable, "must be an address and a port, 127.0.0.1:8090");
            return new Address("", 0);
        }
        if (!isFound(parts.group(1))) {
            wrong(variable, "no such address or name can be found on this machine or from it");
        }
        return new Address(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Tomcat takes every address of the machine where it does not understand the one it is told. */
    private static boolean isFound(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(text(Variable.ZONE));
        } catch (DateTimeException e) {
            wrong(Variable.ZONE, "is no time zone");
            return ZoneOffset.UTC;
        }
    }

    /** A number within its range; the lowest stands in for a wrong one, which is told. */
    private int number(Variable variable, int lowest, int highest) {
        String value = text(variable);
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        }
        wrong(variable, "must be a number from " + lowest + " to " + highest);
        return lowest;
    }

    private String checked(Variable variable, Predicate<String> rule, String otherwise) {
        String value = text(variable);
        if (environmentHas(variable) && !rule.test(value)) {
            wrong(variable, otherwise);
        }
        return value;
    }

    private boolean environmentHas(Variable variable) {
        return environment.containsKey(variable.key())
                || (variable.mayBeSecret() && environment.containsKey(variable.fileKey()));
    }

    private String text(Variable variable) {
        String value = environment.get(variable.key());
        String file = variable.mayBeSecret() ? environment.get(variable.fileKey()) : null;
        if (value != null && file != null) {
            wrong(variable, "is given twice, by itself and as a file");
            return value;
        }
        if (file != null) {
            return content(variable, file);
        }
        if (value != null && (!value.isBlank() || variable.mayBeSecret())) {
            return value.strip();
        }
        if (variable.fallback == null) {
            wrong(variable, "missing: " + variable.meaning);
            return "";
        }
        return variable.fallback;
    }

    private String content(Variable variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            problems.add(variable.fileKey() + ": the file cannot be read ("
                    + e.getClass().getSimpleName() + ")");
            return "";
        }
    }

    private void wrong(Variable variable, String rule) {
        problems.add(variable.key() + ": " + rule);
    }
}
