package org.inclusion.servlet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Route;

/**
 * Serves the OpenAPI description of the HTTP API, and the JSON schemas of packs and of copies. They are for everybody.
 */
public final class DocumentRoutes {

    private static final String OPEN_API = "openapi.json";

    private static final String PACK_SCHEMA = "schemas/pack-1.json";

    private static final String COPY_SCHEMA = "schemas/copy-1.json";

    private DocumentRoutes() {}

    /** The routes where every address is served that the description has. */
    public static List<Route> all() {
        return describedBy(openApi());
    }

    /**
     * The routes where some rooms are not there: the description has the addresses of the others.
     *
     * @param ofRooms the routes of the rooms that are there
     */
    public static List<Route> describing(List<Route> ofRooms) {
        Set<String> served = Stream.concat(
                        ofRooms.stream().map(Route::template), Stream.of(OPEN_API, PACK_SCHEMA, COPY_SCHEMA))
                .collect(Collectors.toSet());
        return describedBy(ServedDescription.of(openApi(), served));
    }

    private static List<Route> describedBy(byte[] openApi) {
        byte[] packSchema = read(ContentLibrary.class, "pack-1.schema.json");
        byte[] copySchema = read(LearnerCopy.class, "copy-1.schema.json");
        return List.of(
                Route.document(OPEN_API, exchange -> Answer.document("application/json", openApi)),
                Route.document(PACK_SCHEMA, exchange -> Answer.document("application/schema+json", packSchema)),
                Route.document(COPY_SCHEMA, exchange -> Answer.document("application/schema+json", copySchema)));
    }

    private static byte[] openApi() {
        return read(DocumentRoutes.class, "/org/inclusion/servlet/openapi.json");
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
