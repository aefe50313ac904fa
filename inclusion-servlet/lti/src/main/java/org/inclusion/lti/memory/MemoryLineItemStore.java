package org.inclusion.lti.memory;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusion.lti.grade.LineItemStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Remembers line items by link. */
final class MemoryLineItemStore implements LineItemStore {

    private final Map<String, Row> rows = new HashMap<>();

    private record Row(@Nullable URI address, Instant until) {}

    @Override
    public Optional<URI> find(Transaction tx, String link) {
        return Optional.ofNullable(rows.get(link)).map(Row::address);
    }

    @Override
    public boolean claim(Transaction tx, String link, Instant now, Instant until) {
        Row known = rows.get(link);
        if (known != null && (known.address() != null || known.until().isAfter(now))) {
            return false;
        }
        MemoryTransactions.of(tx).put(rows, link, new Row(null, until));
        return true;
    }

    @Override
    public void made(Transaction tx, String link, URI address) {
        Row known = rows.get(link);
        if (known != null) {
            MemoryTransactions.of(tx).put(rows, link, new Row(address, known.until()));
        }
    }
}
