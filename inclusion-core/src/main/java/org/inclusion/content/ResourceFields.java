package org.inclusion.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what leads to the sites of others: resources, and what a helper says on these sites. */
final class ResourceFields {

    private static final URI NO_ADDRESS = URI.create("https://invalid.invalid");

    private final Mentions mentions;

    ResourceFields(Mentions mentions) {
        this.mentions = mentions;
    }

    Resource resource(String id, PackFields fields) {
        return new Resource(
                id,
                fields.text("title"),
                address(fields, "href"),
                fields.optionalText("wish"),
                fields.optionalText("said"),
                fields.optionalText("find"),
                fields.optionalText("asks"),
                fields.optionalText("otherwise"),
                mentions.items(fields.optionalList("competences"), Kind.COMPETENCE),
                fields.optionalList("themes").stream().map(PackValue::code).toList(),
                fields.flag("discreet"),
                check(fields));
    }

    Walkthrough walkthrough(String id, PackFields fields) {
        return new Walkthrough(
                id,
                fields.text("title"),
                mentions.optionalItem(fields, "resource", Kind.RESOURCE),
                fields.objects("lines").stream().map(ResourceFields::line).toList(),
                fields.text("changed"),
                fields.date("writtenOn"),
                check(fields));
    }

    private static Walkthrough.Line line(PackFields fields) {
        return new Walkthrough.Line(fields.text("say"), fields.text("see"), fields.text("ifNot"));
    }

    private static @Nullable PersonCheck check(PackFields fields) {
        return fields.optionalObject("checked")
                .map(check -> new PersonCheck(check.string("by"), check.date("on")))
                .orElse(null);
    }

    private static URI address(PackFields fields, String field) {
        Optional<URI> address = httpsAddress(fields.string(field));
        if (address.isEmpty()) {
            fields.note(field, "must be an https address");
        }
        return address.orElse(NO_ADDRESS);
    }

    private static Optional<URI> httpsAddress(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
