package org.inclusion.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The settings of services that send messages. Names no class of {@code inclusion-messages}, which an application may
 * do without.
 */
final class MessageSettings {

    private static final String PREFIX = "inclusion.messages.";
    static final String SMTP = PREFIX + "smtp.";
    static final String SMS = PREFIX + "sms.";
    static final String RECIPIENTS = PREFIX + "recipients.";

    private static final String LIBRARY = "org.inclusion.messages.MessageServices";

    private MessageSettings() {}

    /**
     * Checks them before anything is started.
     *
     * @throws WrongSettingException if one is missing or wrong
     */
    static void require(InclusionProperties.Messages settings, ListableBeanFactory beans) {
        requireFirst(SMTP + "host", settings.smtp().host(), others(settings.smtp()));
        requireFirst(SMS + "key", settings.sms().key(), others(settings.sms()));
        requireFirst(
                RECIPIENTS + "address",
                settings.recipients().address(),
                Map.of(RECIPIENTS + "token", settings.recipients().token() != null));
        if (settings.smtp().host() == null && settings.sms().key() == null) {
            if (settings.recipients().address() != null) {
                throw new WrongSettingException(
                        RECIPIENTS + "address is set, and nothing that sends: neither " + SMTP + "host nor " + SMS
                                + "key",
                        "Set one of the two, or remove the address.");
            }
            return;
        }
        if (!ClassUtils.isPresent(LIBRARY, ClassUtils.getDefaultClassLoader())) {
            throw new WrongSettingException(
                    first(settings) + " is set, and the application has no inclusion-messages, which sends",
                    "Add the dependency org.inclusion:inclusion-messages, or remove the setting.");
        }
        ConfiguredMessages.require(settings, beans, first(settings));
    }

    private static String first(InclusionProperties.Messages settings) {
        return settings.smtp().host() != null ? SMTP + "host" : SMS + "key";
    }

    private static Map<String, Boolean> others(InclusionProperties.Smtp smtp) {
        Map<String, Boolean> set = new LinkedHashMap<>();
        set.put(SMTP + "from", smtp.from() != null);
        set.put(SMTP + "user", smtp.user() != null);
        set.put(SMTP + "password", smtp.password() != null);
        return set;
    }

    private static Map<String, Boolean> others(InclusionProperties.Sms sms) {
        Map<String, Boolean> set = new LinkedHashMap<>();
        set.put(SMS + "address", sms.address() != null);
        set.put(SMS + "reports", sms.reports() != null);
        return set;
    }

    private static void requireFirst(String first, @Nullable String value, Map<String, Boolean> others) {
        if (value != null) {
            return;
        }
        others.forEach((other, isSet) -> {
            if (isSet) {
                throw new WrongSettingException(other + " is set without " + first, "Set both, or remove it.");
            }
        });
    }
}
