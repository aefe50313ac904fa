package org.inclusion.spring;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads secrets from settings. No message about a wrong secret repeats it. */
final class Secrets {

    private static final int FEWEST_DIGITS = 64;

    /** Spring leaves a reference as it stands where nothing sets the variable. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)}");

    private static final String REMEDY =
            "Draw it once with `openssl rand -hex 32`, keep it with your secrets, and never change it.";

    private Secrets() {}

    /**
     * Makes sure that each secret that is set can be read.
     *
     * @throws WrongSettingException if one cannot
     */
    static void require(InclusionProperties settings) {
        require("inclusion.login-key", settings.loginKey());
        require("inclusion.installation-key", settings.installationKey());
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
     * @throws WrongSettingException if it names a variable that nothing sets, is too short, or has something else than hexadecimal
     *     digits
     */
    static byte[] read(String setting, String digits) {
        String text = digits.strip();
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            String variable = reference.group(1);
            throw new WrongSettingException(
                    UnresolvedSettingAnalyzer.sentence(setting, variable),
                    UnresolvedSettingAnalyzer.remedy(setting, variable));
        }
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

    /** Says that a setting is missing which something else needs. */
    static WrongSettingException missing(String setting, String need) {
        return new WrongSettingException(setting + " is missing: " + need, REMEDY);
    }
}
