package org.inclusion.servlet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Gzip;

/**
 * A script, a style sheet or a page of the library's, as browsers load it: plain, and compressed with gzip for those that accept
 * that. It is compressed once, when the servlet starts: many hosts compress nothing, and many learners have a slow connection.
 * Immutable.
 */
final class UiFile {

    private final String mediaType;
    private final byte[] plain;
    private final byte[] zipped;

    private UiFile(String mediaType, byte[] plain) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.zipped = Gzip.of(plain);
    }

    /**
     * Loads a file from the folder of this package.
     *
     * @throws IllegalStateException if there is no file of this name
     */
    static UiFile of(String mediaType, String name) {
        try (InputStream in = UiFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource ui/" + name);
            }
            return new UiFile(mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer to a request for the file.
     *
     * @param acceptsGzip whether the caller accepts the compressed file
     * @param headers further headers
     */
    Answer answer(boolean acceptsGzip, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Vary", "Accept-Encoding");
        if (acceptsGzip) {
            all.put("Content-Encoding", "gzip");
        }
        return Answer.document(mediaType, acceptsGzip ? zipped : plain, all);
    }
}
