/**
 * How does a message reach a telephone or a letter box? Sends what {@link org.inclusion.message.MessageGateway} is
 * given: by mail (SMTP), and by the SMS of one provider. What leaves is the neutral text alone: no link, no reason, and
 * no name of a sender that tells something.
 *
 * <p>A number and an address are asked for at the moment of sending, and are neither kept nor logged.
 */
@NullMarked
package org.inclusion.messages;

import org.jspecify.annotations.NullMarked;
