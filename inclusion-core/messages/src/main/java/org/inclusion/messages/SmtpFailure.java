package org.inclusion.messages;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.inclusion.message.Handover;

/**
 * What came of a mail that was not taken: by the code of the server's answer (RFC 5321, 4.2.1). Its words are not kept:
 * they repeat the recipient's address.
 *
 * @param inWords for the log
 * @param handover the result for the outbox
 */
record SmtpFailure(String inWords, Handover handover) {

    /** A failure before the message was offered. */
    static String beforeSending(MessagingException failed) {
        return failed instanceof AuthenticationFailedException
                ? "the server does not take user and password"
                : "no connection as it was asked for: " + failed.getClass().getSimpleName();
    }

    static SmtpFailure of(MessagingException failed) {
        return causes(failed)
                .flatMap(SmtpFailure::known)
                .findFirst()
                // The connection was lost, perhaps after the last byte of the message.
                .orElseGet(() -> new SmtpFailure(
                        "the answer was lost: " + failed.getClass().getSimpleName(), Handover.unknown()));
    }

    private static Stream<MessagingException> causes(MessagingException failed) {
        return Stream.iterate(
                failed,
                one -> one != null,
                one -> one.getNextException() instanceof MessagingException next ? next : null);
    }

    private static Stream<SmtpFailure> known(MessagingException one) {
        if (one instanceof SMTPAddressFailedException recipient) {
            return byCode(recipient.getReturnCode(), "the recipient");
        }
        if (one instanceof SMTPSendFailedException whole) {
            return whole.getCommand().startsWith("MAIL") && whole.getReturnCode() > 0
                    // An operator can mend it, and every message has the same sender.
                    ? Stream.of(new SmtpFailure(
                            "the server does not take the sender: " + whole.getReturnCode(), Handover.later()))
                    : byCode(whole.getReturnCode(), "the message");
        }
        return Stream.empty();
    }

    private static Stream<SmtpFailure> byCode(int code, String what) {
        return switch (code / 100) {
            case 5 ->
                Stream.of(new SmtpFailure("the server will never take " + what + ": " + code, Handover.refused()));
            case 4 -> Stream.of(new SmtpFailure("the server asks for time: " + code, Handover.later()));
            default -> Stream.empty();
        };
    }
}
