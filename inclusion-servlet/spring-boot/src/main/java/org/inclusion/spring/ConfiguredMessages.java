package org.inclusion.spring;

import java.net.URI;
import java.util.function.Supplier;
import org.inclusion.message.MessageGateway;
import org.inclusion.messages.HttpRecipients;
import org.inclusion.messages.MessageServices;
import org.inclusion.messages.Recipients;
import org.inclusion.messages.SmsOptions;
import org.inclusion.messages.SmtpOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The gateway that the settings describe. Loaded where the application has {@code inclusion-messages}. */
final class ConfiguredMessages {

    private ConfiguredMessages() {}

    /**
     * Checks the settings.
     *
     * @param first the setting that asks for a service
     * @throws WrongSettingException if one is missing or wrong
     */
    static void require(InclusionProperties.Messages settings, ListableBeanFactory beans, String first) {
        String[] bean = beans.getBeanNamesForType(Recipients.class, true, false);
        if (settings.recipients().address() != null) {
            recipients(settings.recipients());
            if (bean.length > 0) {
                throw new WrongSettingException(
                        MessageSettings.RECIPIENTS + "address is set, and the application has the bean " + bean[0]
                                + " of " + Recipients.class.getName() + ": two say where a message goes",
                        "Remove the setting, or the bean.");
            }
        } else if (bean.length == 0) {
            throw new WrongSettingException(
                    first + " is set, and nothing says where a message goes",
                    "Make a bean of " + Recipients.class.getName() + ", or set " + MessageSettings.RECIPIENTS
                            + "address to an application that says it.");
        }
        if (settings.smtp().host() != null) {
            mail(settings.smtp());
        }
        if (settings.sms().key() != null) {
            sms(settings.sms());
        }
    }

    static MessageGateway gateway(InclusionProperties.Messages settings, ListableBeanFactory beans) {
        MessageServices services = MessageServices.to(
                settings.recipients().address() == null
                        ? beans.getBean(Recipients.class)
                        : recipients(settings.recipients()));
        if (settings.smtp().host() != null) {
            services = services.mail(mail(settings.smtp()));
        }
        return settings.sms().key() == null ? services : services.sms(sms(settings.sms()));
    }

    private static SmtpOptions mail(InclusionProperties.Smtp smtp) {
        String from = needed(MessageSettings.SMTP + "from", smtp.from(), "the address from which messages come");
        String host = needed(MessageSettings.SMTP + "host", smtp.host(), "the mail server");
        return named(
                MessageSettings.SMTP,
                () -> new SmtpOptions(
                        host,
                        smtp.port(),
                        SmtpOptions.Security.valueOf(smtp.security().name()),
                        read(MessageSettings.SMTP + "user", smtp.user()),
                        read(MessageSettings.SMTP + "password", smtp.password()),
                        from));
    }

    private static SmsOptions sms(InclusionProperties.Sms sms) {
        String key = needed(MessageSettings.SMS + "key", sms.key(), "the provider's key");
        String address = read(MessageSettings.SMS + "address", sms.address());
        String reports = read(MessageSettings.SMS + "reports", sms.reports());
        return named(
                MessageSettings.SMS,
                () -> new SmsOptions(
                        key,
                        sms.sender().strip(),
                        address == null ? SmsOptions.PROVIDER : address(MessageSettings.SMS + "address", address),
                        sms.mostParts(),
                        reports == null ? null : address(MessageSettings.SMS + "reports", reports)));
    }

    private static Recipients recipients(InclusionProperties.Asked asked) {
        String setting = MessageSettings.RECIPIENTS + "address";
        String address = needed(setting, asked.address(), "the application that says where a message goes");
        String token = read(MessageSettings.RECIPIENTS + "token", asked.token());
        return named(MessageSettings.RECIPIENTS, () -> HttpRecipients.at(address(setting, address), token));
    }

    /** A value may be a secret, or may have one in it: no message repeats it. */
    private static URI address(String setting, String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException misshapen) {
            throw new WrongSettingException(
                    setting + " is no address", "Set it to an address such as https://portail.example.org/messages.");
        }
    }

    private static @Nullable String read(String setting, @Nullable String value) {
        return value == null || value.isBlank() ? null : Secrets.resolved(setting, value);
    }

    private static String needed(String setting, @Nullable String value, String meaning) {
        String read = read(setting, value);
        if (read == null) {
            throw new WrongSettingException(
                    setting + " is missing: " + meaning, "Set it, or remove the others beside it.");
        }
        return read;
    }

    /** An option is named as its setting is. */
    private static <T> T named(String prefix, Supplier<T> options) {
        try {
            return options.get();
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(
                    prefix + wrong.getMessage(), "Correct it; docs/embedding.md lists the settings.");
        }
    }
}
