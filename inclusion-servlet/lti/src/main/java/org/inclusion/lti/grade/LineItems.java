package org.inclusion.lti.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.lti.service.AccessTokens;
import org.inclusion.lti.service.ServiceAddresses;
import org.inclusion.lti.service.ServiceCalls;
import org.inclusion.lti.service.ServiceFailure;
import org.inclusion.store.Transactions;

/**
 * Finds the line item of a link: the one that the platform names, else the one that this library made, else a new one.
 * One server at a time makes one, and looks first whether another server has made it and was stopped before it said
 * so. Thread-safe.
 */
final class LineItems {

    private static final String ONE = "application/vnd.ims.lis.v2.lineitem+json";

    private static final String SEVERAL = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    /** Longer than all calls of one attempt take. */
    private static final Duration TURN = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final LineItemStore store;
    private final ServiceCalls calls;
    private final AccessTokens tokens;
    private final InstantSource clock;

    LineItems(
            Transactions transactions,
            LineItemStore store,
            ServiceCalls calls,
            AccessTokens tokens,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.calls = calls;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The line item of a link.
     *
     * @param chosen how many steps were chosen
     * @throws ServiceFailure if there is none yet
     */
    URI of(Platform platform, GradeAddress address, int chosen) {
        if (address.lineItem() != null) {
            return address.lineItem();
        }
        String link = GradeLinks.idOf(address);
        Optional<URI> made = transactions.read(tx -> store.find(tx, link));
        return made.orElseGet(() -> make(platform, address, link, chosen));
    }

    /**
     * The line item that a link has now, after the platform said that the one known is gone: a teacher deleted it, and
     * made another. None is made here: who deletes a column wants none.
     *
     * @param gone the address that is no line item any more
     * @throws ServiceFailure if there is none, or the platform does not say
     */
    URI insteadOf(Platform platform, GradeAddress address, URI gone) {
        URI lineItems = address.lineItems();
        URI found = lineItems == null
                ? null
                : present(platform, address, lineItems, tokens.of(platform, GradeScope.LINE_ITEM), gone)
                        .orElse(null);
        if (found == null) {
            throw new ServiceFailure(Result.REFUSED, "the line item of a link was deleted, and the link has no other");
        }
        transactions.run(tx -> {
            store.made(tx, GradeLinks.idOf(address), found);
            return true;
        });
        return found;
    }

    /** Ours before any other of the link. */
    private Optional<URI> present(Platform platform, GradeAddress address, URI lineItems, String token, URI gone) {
        JsonNode all = listed(lineItems, "resource_link_id=" + encoded(address.link()), token);
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> address.link().equals(one.path("resourceLinkId").asText()))
                .sorted(Comparator.comparing(
                        one -> !GradeLinks.TAG.equals(one.path("tag").asText())))
                .map(one -> addressOf(platform, one))
                .filter(one -> !one.equals(gone))
                .findFirst();
    }

    private JsonNode listed(URI lineItems, String asked, String token) {
        return calls.send(HttpRequest.newBuilder(GradeAddresses.with(lineItems, asked))
                .header("Accept", SEVERAL)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI make(Platform platform, GradeAddress address, String link, int chosen) {
        Instant now = clock.instant();
        if (!transactions.run(tx -> store.claim(tx, link, now, now.plus(TURN)))) {
            throw ServiceFailure.notOurTurn();
        }
        URI lineItems = address.lineItems();
        if (lineItems == null) {
            throw new ServiceFailure(Result.REFUSED, "a link without a line item, whose platform lets us make none");
        }
        String token = tokens.of(platform, GradeScope.LINE_ITEM);
        URI found = found(platform, address, lineItems, token)
                .orElseGet(() -> posted(platform, address, lineItems, token, chosen));
        transactions.run(tx -> {
            store.made(tx, link, found);
            return true;
        });
        return found;
    }

    private Optional<URI> found(Platform platform, GradeAddress address, URI lineItems, String token) {
        String asked = "resource_link_id=" + encoded(address.link()) + "&tag=" + GradeLinks.TAG;
        JsonNode all = listed(lineItems, asked, token);
        for (JsonNode one : all) {
            // A platform may not know these parameters, and list everything.
            if (GradeLinks.TAG.equals(one.path("tag").asText())
                    && address.link().equals(one.path("resourceLinkId").asText())) {
                return Optional.of(addressOf(platform, one));
            }
        }
        return Optional.empty();
    }

    private URI posted(Platform platform, GradeAddress address, URI lineItems, String token, int chosen) {
        ObjectNode item = JsonMapper.builder().build().createObjectNode();
        item.put("scoreMaximum", chosen);
        item.put("label", "inclusion: " + address.target());
        item.put("resourceId", address.target());
        item.put("resourceLinkId", address.link());
        item.put("tag", GradeLinks.TAG);
        return addressOf(
                platform,
                calls.send(HttpRequest.newBuilder(lineItems)
                        .header("Content-Type", ONE)
                        .header("Accept", ONE)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(item.toString()))));
    }

    private static URI addressOf(Platform platform, JsonNode item) {
        URI address = WebAddress.parse(item.path("id").asText());
        if (address == null || !ServiceAddresses.belongTo(platform, address)) {
            throw new ServiceFailure(Result.REFUSED, platform.issuer() + " names a line item at no address of its own");
        }
        return address;
    }
}
