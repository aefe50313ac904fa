package org.inclusion.samples.embedding;

import org.inclusion.InclusionBuilder;
import org.inclusion.message.MessageOptions;
import org.inclusion.messages.MessageServices;
import org.inclusion.messages.Recipients;
import org.inclusion.messages.SmsOptions;
import org.inclusion.messages.SmtpOptions;

/** Messages through the mail server and the provider of SMS that a structure has. */
final class MailAndSms {

    private MailAndSms() {}

    static void send(InclusionBuilder builder, Recipients recipients, String user, String password, String key) {
        builder.room(MessageOptions.through(MessageServices.to(recipients)
                .mail(SmtpOptions.of("mail.example.org", "rappel@example.org").login(user, password))
                .sms(SmsOptions.of(key))));
    }
}
