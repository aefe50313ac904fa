package org.inclusion.lti.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.lti.launch.LaunchKind;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.launch.SingleUse;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformStore;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Registers a platform that begins its registration by itself (1EdTech Dynamic Registration 1.0), where we have offered
 * that. We ask for a person's {@code sub}, and for a name only where names are shown. Thread-safe.
 */
public final class RegisterByPlatform {

    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

    private final RegistrationOffers offers;
    private final SingleUse uses;
    private final Transactions transactions;
    private final PlatformStore store;
    private final URI entrance;
    private final URI library;
    private final Function<Locale, String> description;
    private final PlatformQuestions questions = new PlatformQuestions();

    /**
     * Registers platforms.
     *
     * @param entrance the address of the entrance, which ends with a slash
     * @param library the address of the library's servlet, which ends with a slash: our icon is there
     * @param description says in a language what the library is for
     */
    public RegisterByPlatform(
            RegistrationOffers offers,
            SingleUse uses,
            Transactions transactions,
            PlatformStore store,
            URI entrance,
            URI library,
            Function<Locale, String> description) {
        this.offers = offers;
        this.uses = uses;
        this.transactions = transactions;
        this.store = store;
        this.entrance = entrance;
        this.library = library;
        this.description = description;
    }

    /**
     * Registers a platform.
     *
     * @param offer whatever stands in the address as our offer
     * @param described the address at which the platform describes itself
     * @param token the platform's leave to register; null where it gave none
     * @return the registration, which may have no deployment yet
     * @throws RefusedLaunchException if there is no offer for that platform, or the platform does not keep to the
     *     rules; nothing was kept
     */
    public Platform register(String offer, String described, @Nullable String token) {
        RegistrationOffer offered = offers.read(offer)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.OFFER_OVER, "a registration without an offer of ours, or with one that is over"));
        URI address = WebAddress.parse(described);
        if (address == null || !WebAddress.origin(address).equals(WebAddress.origin(offered.origin()))) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED, "a registration by another platform than the offer is for: " + offered.origin());
        }
        PlatformDescription description = PlatformDescription.of(questions.get(address));
        JsonNode answer = questions.post(description.registration(), request(offered), token);
        Platform platform = platform(offered, description, answer);
        if (!uses.use("offer " + offered.id(), offered.until())) {
            throw new RefusedLaunchException(Why.OFFER_OVER, "a registration with an offer that was used");
        }
        transactions.run(tx -> store.add(tx, platform) || store.replace(tx, platform));
        return platform;
    }

    private static Platform platform(RegistrationOffer offered, PlatformDescription description, JsonNode answer) {
        String deployment = answer.path(CONFIGURATION).path("deployment_id").asText();
        try {
            return new Platform(
                    description.issuer(),
                    answer.path("client_id").asText(),
                    description.authorization(),
                    description.token(),
                    description.keys(),
                    deployment.isEmpty() ? Set.of() : Set.of(deployment),
                    offered.settings());
        } catch (IllegalArgumentException e) {
            throw new RefusedLaunchException(Why.NOT_BELIEVED, "the answer to a registration: " + e.getMessage());
        }
    }

    private ObjectNode request(RegistrationOffer offered) {
        ObjectNode request = JsonMapper.builder().build().createObjectNode();
        request.put("application_type", "web");
        request.put("client_name", "inclusion");
        request.put("logo_uri", library.resolve("ui/icon.svg").toString());
        request.putArray("response_types").add("id_token");
        request.putArray("grant_types").add("implicit").add("client_credentials");
        request.put("initiate_login_uri", entrance.resolve("login").toString());
        request.putArray("redirect_uris").add(entrance.resolve("launch").toString());
        request.put("jwks_uri", entrance.resolve("keys").toString());
        request.put("token_endpoint_auth_method", "private_key_jwt");
        request.put("scope", SCORE + " " + LINE_ITEM);
        ObjectNode tool = request.putObject(CONFIGURATION);
        tool.put("domain", domain());
        tool.put("target_link_uri", entrance.toString());
        tool.put("description", description.apply(language(offered)));
        for (Locale one : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            tool.put("description#" + one.getLanguage(), description.apply(one));
        }
        var claims = tool.putArray("claims").add("iss").add("sub");
        if (offered.settings().showsNames()) {
            claims.add("name");
        }
        ArrayNode messages = tool.putArray("messages");
        for (LaunchKind kind : LaunchKind.values()) {
            ObjectNode message = messages.addObject();
            message.put("type", kind.messageType());
            message.put("target_link_uri", entrance.toString());
            message.put("label", "inclusion");
            message.put("icon_uri", library.resolve("ui/icon.svg").toString());
        }
        return request;
    }

    /** A platform that reads one language alone shows the one that was agreed with it. */
    private static Locale language(RegistrationOffer offered) {
        Locale agreed = offered.settings().language();
        return agreed == null ? Locale.FRENCH : agreed;
    }

    private String domain() {
        return entrance.getPort() == -1 ? entrance.getHost() : entrance.getHost() + ":" + entrance.getPort();
    }
}
