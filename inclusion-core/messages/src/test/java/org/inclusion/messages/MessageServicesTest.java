package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.inclusion.message.Handover;
import org.junit.jupiter.api.Test;

/** The host says for each message where it goes, and whether. */
class MessageServicesTest {

    private static Handover send(Recipients recipients) {
        return MessageServices.to(recipients).send(Sent.REMINDER);
    }

    @Test
    void whoWantsNoMessageGetsNone() {
        assertThat(send(message -> Optional.empty()), equalTo(Handover.refused()));
    }

    @Test
    void aHostThatCannotSayItNowIsAskedAgain() {
        assertThat(
                send(message -> {
                    throw new IllegalStateException("06 12 34 56 78");
                }),
                equalTo(Handover.later()));
    }

    @Test
    void aMessageOnAWayWithoutServiceWaits() {
        assertThat(send(message -> Optional.of(Sent.MOBILE)), equalTo(Handover.later()));
    }
}
