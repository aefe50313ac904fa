/** A provider of SMS messages. */
@NullMarked
package org.inclusion.samples.services.sms;

import org.jspecify.annotations.NullMarked;
