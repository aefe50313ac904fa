package org.inclusion.messages;

import org.inclusion.message.Handover;
import org.inclusion.message.Message;

/** Sends messages on one way. Thread-safe. */
interface Delivery {

    /** Makes one attempt, which ends within half a minute. Throws nothing. */
    Handover deliver(Message message, Recipient recipient);
}
