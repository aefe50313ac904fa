package org.inclusion.servlet.content;

import java.util.List;
import org.inclusion.content.Published;
import org.inclusion.content.Resource;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A resource as JSON, in one language. */
record ResourceView(
        String pack,
        String id,
        String title,
        String language,
        String href,
        @Nullable String wish,
        @Nullable String find,
        @Nullable String asks,
        @Nullable String otherwise,
        List<String> themes,
        boolean discreet,
        @Nullable CheckView checked) {

    static ResourceView of(Published<Resource> published, Exchange exchange) {
        Resource resource = published.item();
        return new ResourceView(
                published.pack().id(),
                resource.id(),
                exchange.in(resource.title()),
                exchange.languageOf(resource.title()),
                resource.href().toString(),
                ifAny(resource.wish(), exchange),
                ifAny(resource.find(), exchange),
                ifAny(resource.asks(), exchange),
                ifAny(resource.otherwise(), exchange),
                resource.themes().stream()
                        .map(code -> ResourceRoutes.theme(code, exchange))
                        .toList(),
                resource.discreet(),
                CheckView.of(resource.checked()));
    }

    private static @Nullable String ifAny(@Nullable LocalizedText text, Exchange exchange) {
        return text == null ? null : exchange.in(text);
    }
}
