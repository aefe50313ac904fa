package org.inclusion.servlet.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;

/**
 * One mistake in a body. Immutable.
 *
 * @param reason the code, with the field that it speaks of
 * @param field the JSON pointer of the field in the body
 * @param allowed the values that the field may have, where it may have only some; else empty
 */
public record Fault(Reason reason, String field, List<String> allowed) {

    /** A field of the request is cut and cleaned before the answer repeats it: see {@link Quoted}. */
    public Fault {
        field = Quoted.of(field);
        allowed = List.copyOf(allowed);
    }

    static Fault of(String code, String field, List<String> allowed) {
        return new Fault(Reason.of(code, "field", Quoted.of(field)), field, allowed);
    }

    /** The members of the fault in a problem document, in the order in which people read them. */
    Map<String, Object> document(Words words, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", Problem.type(reason));
        document.put("field", field);
        document.put("detail", words.say(reason, language));
        if (!allowed.isEmpty()) {
            document.put("allowed", allowed);
        }
        return document;
    }
}
