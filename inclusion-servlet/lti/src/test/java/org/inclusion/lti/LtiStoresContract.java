package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.inclusion.access.Role;
import org.inclusion.lti.key.SigningKey;
import org.inclusion.lti.launch.Secrets;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.store.Transaction;
import org.junit.jupiter.api.Test;

/** The tests that every {@link LtiStores} passes. The stores need not be empty: no test reads the rows of another. */
public abstract class LtiStoresContract {

    private static final Instant NOON = Instant.parse("2026-09-01T10:00:00.123456Z");

    private final String issuer = "https://" + UUID.randomUUID() + ".example.org";

    /** The stores under test, open. They may be the same ones for every test. */
    protected abstract LtiStores stores();

    @Test
    void aPlatformIsReadBackAsRegistered() {
        PlatformSettings all = new PlatformSettings(
                "structure-1",
                Set.of("https://a.example.org", "https://*.example.org"),
                Locale.forLanguageTag("fr-CA"),
                Set.of("premiers-pas", "proteger"),
                true,
                Set.of(Role.COORDINATOR, Role.HELPER));
        Platform rich = platform("client é \"1\"", all).withDeployment("1").withDeployment("é/2");
        Platform plain = platform("client-2", PlatformSettings.of("structure-2", Set.of()));
        assertThat(add(rich), is(true));
        assertThat(add(plain), is(true));
        assertThat(find(rich.id()), is(Optional.of(rich)));
        assertThat(find(plain.id()), is(Optional.of(plain)));
        assertThat(find("nobody"), is(Optional.empty()));
    }

    @Test
    void theFirstOfAnIssuerAndClientIdStands() {
        Platform first = platform("client", PlatformSettings.of("structure-1", Set.of()));
        assertThat(add(first), is(true));
        assertThat(add(first.withDeployment("other")), is(false));
        assertThat(find(first.id()), is(Optional.of(first)));
    }

    @Test
    void aPlatformIsReplacedWhole() {
        Platform first = platform("client", PlatformSettings.of("structure-1", Set.of()));
        Platform changed = first.withDeployment("2").withSettings(PlatformSettings.of("structure-2", Set.of()));
        assertThat(ask(tx -> stores().platforms().replace(tx, changed)), is(false));
        assertThat(find(first.id()), is(Optional.empty()));
        add(first);
        assertThat(ask(tx -> stores().platforms().replace(tx, changed)), is(true));
        assertThat(ask(tx -> stores().platforms().replace(tx, changed)), is(true));
        assertThat(find(first.id()), is(Optional.of(changed)));
    }

    @Test
    void thePlatformsOfAnIssuerComeByClientIdAndCapitalsCount() {
        Platform b = platform("b", PlatformSettings.of("structure-1", Set.of()));
        Platform a = platform("a", PlatformSettings.of("structure-1", Set.of()));
        Platform capital = platform("A", PlatformSettings.of("structure-1", Set.of()));
        List.of(b, a, capital).forEach(this::add);
        assertThat(ask(tx -> stores().platforms().ofIssuer(tx, issuer)), contains(capital, a, b));
        assertThat(ask(tx -> stores().platforms().ofIssuer(tx, issuer.toUpperCase(Locale.ROOT))), empty());
        assertThat(ask(tx -> stores().platforms().all(tx)), hasItem(capital));
    }

    @Test
    void aPlatformThatIsRemovedIsGoneAndNoOther() {
        Platform one = platform("one", PlatformSettings.of("structure-1", Set.of()));
        Platform other = platform("other", PlatformSettings.of("structure-1", Set.of()));
        add(one);
        add(other);
        assertThat(ask(tx -> stores().platforms().remove(tx, one.id())), is(true));
        assertThat(ask(tx -> stores().platforms().remove(tx, one.id())), is(false));
        assertThat(ask(tx -> stores().platforms().ofIssuer(tx, issuer)), contains(other));
        assertThat(add(one), is(true));
    }

    @Test
    void signingKeysComeInTheOrderInWhichTheyWereMade() {
        SigningKey late = new SigningKey(UUID.randomUUID().toString(), NOON.plusSeconds(1), "x".repeat(4_000));
        SigningKey early = new SigningKey(UUID.randomUUID().toString(), NOON, "y");
        assertThat(ask(tx -> stores().signingKeys().add(tx, late)), is(true));
        assertThat(ask(tx -> stores().signingKeys().add(tx, early)), is(true));
        assertThat(ask(tx -> stores().signingKeys().add(tx, new SigningKey(early.id(), NOON, "z"))), is(false));
        List<SigningKey> all = ask(tx -> stores().signingKeys().all(tx));
        assertThat(all.indexOf(late), greaterThan(all.indexOf(early)));
        assertThat(all, hasItem(early));
        ask(tx -> {
            stores().signingKeys().remove(tx, early.id());
            stores().signingKeys().remove(tx, "unknown");
            return true;
        });
        assertThat(ask(tx -> stores().signingKeys().all(tx)), not(hasItem(early)));
        assertThat(ask(tx -> stores().signingKeys().all(tx)), hasItem(late));
    }

    @Test
    void aLineItemIsClaimedByOneAtATimeAndStaysWhereItWasMade() {
        String link = Secrets.fresh();
        Instant until = NOON.plusSeconds(60);
        assertThat(lineItem(link), is(Optional.empty()));
        assertThat(claim(link, NOON, until), is(true));
        assertThat(claim(link, NOON.plusSeconds(59), until.plusSeconds(60)), is(false));
        assertThat(lineItem(link), is(Optional.empty()));
        assertThat("whoever claimed it was stopped", claim(link, until, until.plusSeconds(60)), is(true));
        URI address = URI.create("https://a.example.org/" + "é".repeat(500) + "?type_id=1");
        ask(tx -> {
            stores().lineItems().made(tx, link, address);
            stores().lineItems().made(tx, Secrets.fresh(), address);
            return true;
        });
        assertThat(lineItem(link), is(Optional.of(address)));
        assertThat(claim(link, NOON.plusSeconds(9_999), NOON.plusSeconds(99_999)), is(false));
    }

    @Test
    void ofManyServersThatClaimALineItemAtOnceOneMakesIt() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            String link = Secrets.fresh();
            int made = 0;
            for (Future<Boolean> one : pool.invokeAll(
                    Collections.<Callable<Boolean>>nCopies(threads, () -> claim(link, NOON, NOON.plusSeconds(60))))) {
                made += one.get() ? 1 : 0;
            }
            assertThat(made, is(1));
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<URI> lineItem(String link) {
        return ask(tx -> stores().lineItems().find(tx, link));
    }

    private boolean claim(String link, Instant now, Instant until) {
        return ask(tx -> stores().lineItems().claim(tx, link, now, until));
    }

    @Test
    void aThingIsUsedOnceAndCapitalsCount() {
        String hash = Secrets.fresh();
        assertThat(use(hash, NOON), is(true));
        assertThat(use(hash, NOON.plusSeconds(60)), is(false));
        String swapped = hash.chars()
                .mapToObj(sign -> String.valueOf((char)
                        (Character.isUpperCase(sign) ? Character.toLowerCase(sign) : Character.toUpperCase(sign))))
                .reduce("", String::concat);
        assertThat(use(swapped, NOON), is(true));
    }

    @Test
    void ofManyWhoUseAThingAtOnceOneIsFirst() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 10; round++) {
                String hash = Secrets.fresh();
                List<Future<Boolean>> all =
                        pool.invokeAll(Collections.<Callable<Boolean>>nCopies(threads, () -> use(hash, NOON)));
                int first = 0;
                for (Future<Boolean> one : all) {
                    first += one.get() ? 1 : 0;
                }
                assertThat(first, is(1));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsOverIsForgottenAndNothingElse() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        List<String> over = List.of(Secrets.fresh(), Secrets.fresh(), Secrets.fresh());
        String stands = Secrets.fresh();
        over.forEach(hash -> use(hash, longAgo));
        use(stands, longAgo.plusSeconds(10));
        Instant now = longAgo.plusSeconds(5);
        assertThat(ask(tx -> stores().launches().forget(tx, now, 2)), is(2));
        assertThat(ask(tx -> stores().launches().forget(tx, now, 2)), lessThanOrEqualTo(1));
        assertThat(ask(tx -> stores().launches().forget(tx, now, 2)), is(0));
        assertThat(use(stands, NOON), is(false));
        over.forEach(hash -> assertThat(use(hash, NOON), is(true)));
    }

    @Test
    void whatAFailedTransactionWroteWasNeverThere() {
        Platform platform = platform("undone", PlatformSettings.of("structure-1", Set.of()));
        String hash = Secrets.fresh();
        assertThrows(
                ArithmeticException.class,
                () -> ask(tx -> {
                    stores().platforms().add(tx, platform);
                    stores().launches().use(tx, hash, NOON);
                    throw new ArithmeticException("on purpose");
                }));
        assertThat(find(platform.id()), is(Optional.empty()));
        assertThat(use(hash, NOON), is(true));
    }

    private Platform platform(String client, PlatformSettings settings) {
        return new Platform(
                issuer,
                client,
                URI.create(issuer + "/auth?a=1"),
                URI.create(issuer + "/token"),
                URI.create(issuer + "/keys"),
                Set.of(),
                settings);
    }

    private boolean add(Platform platform) {
        return ask(tx -> stores().platforms().add(tx, platform));
    }

    private Optional<Platform> find(String id) {
        return ask(tx -> stores().platforms().find(tx, id));
    }

    private boolean use(String hash, Instant until) {
        return ask(tx -> stores().launches().use(tx, hash, until));
    }

    private <T> T ask(Function<Transaction, T> question) {
        return stores().transactions().run(question);
    }
}
