package org.inclusion.server;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a whole set of keys within a time, however slowly its bytes follow each other, up to a length, and from no other address than
 * the one that is named. The set may also lie in a file, and has public keys alone. Thread-safe.
 */
final class KeySetReader implements ResourceRetriever {

    private static final int LONGEST = 1 << 16;

    private static final int OK = 200;

    private final Duration patience;
    private final HttpClient client;

    KeySetReader(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        URI named = URI.create(address.toString());
        byte[] set = "file".equals(named.getScheme()) ? file(Path.of(named)) : asked(named);
        String text = new String(set, StandardCharsets.UTF_8);
        Optional<String> problem = KeySetRules.problem(text);
        if (problem.isPresent()) {
            throw new IOException("what " + named + " has " + problem.get());
        }
        return new Resource(text, null);
    }

    private static byte[] file(Path file) throws IOException {
        // A pipe would be waited for.
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] set = in.readNBytes(LONGEST + 1);
            if (set.length > LONGEST) {
                throw new IOException(file + " has more than " + LONGEST + " bytes");
            }
            return set;
        }
    }

    private byte[] asked(URI address) throws IOException {
        HttpRequest question = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/jwk-set+json")
                .timeout(patience)
                .build();
        ByteArrayOutputStream set = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> coming =
                client.sendAsync(question, BodyHandlers.ofByteArrayConsumer(piece -> add(piece, set)));
        try {
            int status = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != OK) {
                throw new IOException(address + " answered " + status);
            }
            return set.toByteArray();
        } catch (TimeoutException tooLate) {
            throw new HttpTimeoutException("no whole answer of " + address + " within " + patience);
        } catch (ExecutionException failed) {
            throw new IOException(address + " cannot be read", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + address + " was asked for keys");
        } finally {
            // The rest of a slow answer is not waited for; a whole one is not changed by it.
            coming.cancel(true);
        }
    }

    /** Whoever throws here has no more sent to it. */
    private static void add(Optional<byte[]> piece, ByteArrayOutputStream set) {
        piece.ifPresent(set::writeBytes);
        if (set.size() > LONGEST) {
            throw new UncheckedIOException(new IOException("more than " + LONGEST + " bytes"));
        }
    }
}
