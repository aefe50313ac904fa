package org.inclusion.lti.grade;

import java.net.URI;

/** Makes addresses of a platform's gradebook. */
final class GradeAddresses {

    private GradeAddresses() {}

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
