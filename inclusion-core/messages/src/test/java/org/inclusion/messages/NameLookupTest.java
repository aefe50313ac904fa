package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.message.Handover;
import org.junit.jupiter.api.Test;

/** A resolver that does not answer holds no sender up, and no thread for each attempt. */
class NameLookupTest {

    private static final Duration SOON = Duration.ofMillis(50);

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    private InetAddress hang(String host) throws UnknownHostException {
        asked.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getLoopbackAddress();
    }

    @Test
    void aNameThatIsNotFoundInTimeIsWaitedForByOneThread() throws IOException {
        NameLookup lookup = new NameLookup("mail.example.org", this::hang);
        assertThrows(SocketTimeoutException.class, () -> lookup.within(SOON));
        assertThrows(SocketTimeoutException.class, () -> lookup.within(SOON));
        assertThat(asked.get(), is(1));
        end.countDown();
        assertThat(lookup.within(PATIENT), equalTo(InetAddress.getLoopbackAddress()));
    }

    @Test
    void aNameThatDoesNotExistIsAnotherAttempt() {
        NameLookup lookup = new NameLookup("mail.example.org", host -> {
            asked.incrementAndGet();
            throw new UnknownHostException(host);
        });
        assertThrows(IOException.class, () -> lookup.within(PATIENT));
        assertThrows(IOException.class, () -> lookup.within(PATIENT));
        assertThat(asked.get(), is(2));
        SmtpDelivery delivery =
                new SmtpDelivery(SmtpOptions.of("mail.example.org", "rappel@example.org"), PATIENT, lookup);
        assertThat(delivery.deliver(Sent.REMINDER, Sent.BOX), equalTo(Handover.later()));
    }
}
