package org.inclusion.servlet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.inclusion.content.ContentLibrary;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Route;

/** Serves the OpenAPI description of the HTTP API, and the JSON schemas of packs and of copies. They are for everybody. */
public final class DocumentRoutes {

    private DocumentRoutes() {}

    public static List<Route> all() {
        byte[] openApi = read(DocumentRoutes.class, "/org/inclusion/servlet/openapi.json");
        byte[] packSchema = read(ContentLibrary.class, "pack-1.schema.json");
        byte[] copySchema = read(LearnerCopy.class, "copy-1.schema.json");
        return List.of(
                Route.document("openapi.json", exchange -> Answer.document("application/json", openApi)),
                Route.document(
                        "schemas/pack-1.json", exchange -> Answer.document("application/schema+json", packSchema)),
                Route.document(
                        "schemas/copy-1.json", exchange -> Answer.document("application/schema+json", copySchema)));
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
