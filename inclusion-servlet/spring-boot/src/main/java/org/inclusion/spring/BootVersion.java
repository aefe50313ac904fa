package org.inclusion.spring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses a Spring Boot that is older than those on which the starter is tested. */
final class BootVersion {

    private static final int MAJOR = 3;

    private static final int MINOR = 5;

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\b.*");

    private BootVersion() {}

    /**
     * Makes sure that a version is not too old. A version that cannot be read is let pass.
     *
     * @param version as {@code SpringBootVersion} gives it
     * @throws WrongSettingException if it is
     */
    static void require(@Nullable String version) {
        Matcher matcher = VERSION.matcher(version == null ? "" : version);
        if (!matcher.matches()) {
            return;
        }
        int major = Integer.parseInt(matcher.group(1));
        if (major < MAJOR || (major == MAJOR && Integer.parseInt(matcher.group(2)) < MINOR)) {
            throw new WrongSettingException(
                    "inclusion-spring-boot-starter needs Spring Boot 3.5 or later, and this is " + version,
                    "Raise the version of Spring Boot, or wire the library as docs/embedding.md shows for a plain"
                            + " servlet container.");
        }
    }
}
