package org.inclusion.spring;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads secrets from settings. No message about a wrong secret repeats it. */
final class Secrets {

    private static final int FEWEST_DIGITS = 64;

    /** Spring leaves a reference as it stands where nothing sets the variable. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)}");

    private static final String REMEDY = "Draw it once with `openssl rand -hex 32`, and keep it with your secrets.";

    private Secrets() {}

    /**
     * Makes sure that each secret that is set can be read.
     *
     * @throws WrongSettingException if one cannot
     */
    static void require(InclusionProperties settings) {
        require("inclusion.login-key", settings.loginKey());
        require("inclusion.installation-key", settings.installationKey());
        formerLoginKeys(settings);
        formerInstallationKeys(settings);
    }

    static List<byte[]> formerLoginKeys(InclusionProperties settings) {
        return all("inclusion.former-login-keys", settings.formerLoginKeys());
    }

    static List<byte[]> formerInstallationKeys(InclusionProperties settings) {
        return all("inclusion.former-installation-keys", settings.formerInstallationKeys());
    }

    /** An empty text among them is a variable that is set to nothing. */
    private static List<byte[]> all(String setting, List<String> keys) {
        return keys.stream()
                .filter(key -> !key.isBlank())
                .map(key -> read(setting, key))
                .toList();
    }

    private static void require(String setting, @Nullable String digits) {
        if (digits != null) {
            read(setting, digits);
        }
    }

    /**
     * The bytes of a setting.
     *
     * @param setting its name
     * @param digits its value
     * @return 32 bytes or more
     * @throws WrongSettingException if it names a variable that nothing sets, is too short, or has something else than
     *     hexadecimal digits
     */
    static byte[] read(String setting, String digits) {
        String text = resolved(setting, digits);
        if (text.length() < FEWEST_DIGITS || text.length() % 2 != 0) {
            throw new WrongSettingException(
                    setting + " needs " + FEWEST_DIGITS + " hexadecimal digits or more, two for each byte: it has "
                            + text.length() + " characters",
                    REMEDY);
        }
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            // The cause would repeat the secret.
            throw new WrongSettingException(setting + " has characters that are no hexadecimal digits", REMEDY);
        }
    }

    /**
     * The value of a setting, without what stands around it.
     *
     * @throws WrongSettingException if it names a variable that nothing sets
     */
    static String resolved(String setting, String value) {
        String text = value.strip();
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            String variable = reference.group(1);
            throw new WrongSettingException(
                    UnresolvedSettingAnalyzer.sentence(setting, variable),
                    UnresolvedSettingAnalyzer.remedy(setting, variable));
        }
        return text;
    }

    /** Says that a setting is missing which something else needs. */
    static WrongSettingException missing(String setting, String need) {
        return new WrongSettingException(setting + " is missing: " + need, REMEDY);
    }
}
