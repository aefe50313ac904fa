package org.inclusion.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.inclusion.lti.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads addresses of others. */
final class ParsedAddress {

    private ParsedAddress() {}

    /** The address that a text is; empty where it is none, or an unsafe one. */
    static Optional<URI> of(@Nullable Object text) {
        return text instanceof String written ? Optional.ofNullable(WebAddress.parse(written)) : Optional.empty();
    }
}
