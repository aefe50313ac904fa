package org.inclusion.lti.grade;

import java.net.URI;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;

/** Judges and makes addresses of a platform's gradebook. */
final class GradeAddresses {

    private GradeAddresses() {}

    /** Whether an address is the platform's own: one of its origins, or that of its token endpoint. */
    static boolean belongTo(Platform platform, URI address) {
        return platform.owns(address)
                || (WebAddress.isSafe(address)
                        && WebAddress.origin(address).equals(WebAddress.origin(platform.token())));
    }

    /** Where the scores of a line item are taken. The query of a line item stays a query. */
    static URI scores(URI lineItem) {
        String text = lineItem.toString();
        int query = text.indexOf('?');
        return query < 0
                ? URI.create(text + "/scores")
                : URI.create(text.substring(0, query) + "/scores" + text.substring(query));
    }

    /** An address with one more parameter, which is written already. */
    static URI with(URI address, String parameter) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + parameter);
    }
}
