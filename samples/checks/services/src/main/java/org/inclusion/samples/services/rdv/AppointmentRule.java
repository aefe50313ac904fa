package org.inclusion.samples.services.rdv;

import org.inclusion.samples.services.Rule;

/** The rules of RDV Service Public for its callers, and its own acts. */
public enum AppointmentRule implements Rule {
    VERSION("Every call is under /api/v1.", Sources.ROUTES),
    NO_SUCH_CALL(
            "There is no other call: no search by e-mail or telephone, and no list of free slots.", Sources.ROUTES),
    CLIENT("The application is registered with its redirect addresses.", Sources.GUIDE),
    CODE_ONLY(
            "The grant is an authorization code, or the refresh token that came with one: there is no grant without an agent.",
            Sources.DOORKEEPER),
    SCOPE("The scope is `write`.", Sources.DOORKEEPER),
    REDIRECT_URI("The redirect address is one that is registered.", Sources.GUIDE),
    CODE(
            "A code is used once, by the client and with the redirect address that it was made for.",
            "RFC 6749, 4.1.2 and 4.1.3"),
    REFRESH_TOKEN(
            "A refresh token is used once: the new one that comes is kept.",
            Sources.COOP + ", apps/web/src, rdv-service-public"),
    AGENT("Every call has the Bearer token of an agent that has not expired.", Sources.GUIDE),
    RATE(
            "More calls than are allowed are answered 429 with Retry-After.",
            Sources.RS + " @081dec0, rate limit of /api/v1"),
    ORGANISATION("An agent sees the organisations that the agent belongs to: 403.", Sources.PLANS),
    USER_ORGANISATIONS(
            "A person is created with organisation_ids: 422.", Sources.RS + " @01fe937, users_controller.rb"),
    USER_NAMES("A person has a first_name and a last_name: 422.", Sources.RS + " @01fe937, users_controller.rb"),
    USER_UNKNOWN("An unknown person is 404.", Sources.PLANS),
    USER_ELSEWHERE("A person of other organisations than the agent's is 403.", Sources.PLANS),
    RETURN_URL(
            "return_url is http or https, of the host of a registered redirect address.",
            Sources.RS + ", app/models/rdv_plan.rb"),
    EMAIL_REUSES(
            "A plan for an e-mail that somebody signs in with is for that person: the names given are ignored.",
            Sources.PLANS),
    PLAN_OF_ANOTHER(
            "The agent who made a plan reads it, and nobody else.", Sources.RS + ", app/policies, RdvPlanPolicy"),
    PLAN_UNKNOWN("An unknown plan is 404.", Sources.PLANS),
    FUTURE("POST /rdvs refuses a date to come: booking is a page.", Sources.RS + ", rdvs_controller.rb"),
    STATUS("A status is unknown, seen, noshow, excused or revoked.", Sources.RS + " @2693798, app/models/rdv.rb"),
    RDV_UNKNOWN("An unknown appointment or participation is 404.", Sources.RS + ", rdvs_controller.rb"),
    PAGE("Lists come in pages of 100 with meta current_page, next_page, total_pages and total_count.", Sources.API),
    INVITATION(
            "/prendre_rdv has departement, address, organisation_ids[], motif_category_short_name and an invitation_token that was given.",
            "gip-inclusion/rdv-insertion @6713dfa, app/services/invitations/compute_link.rb"),
    ADMIN(
            "Webhooks are made by whoever administers the territory: 403.",
            Sources.RS + ", webhook_endpoints_controller.rb"),
    TARGET("target_url has a host of the allow-list: 422.", Sources.RS + ", app/models/webhook_endpoint.rb"),
    SUBSCRIPTION(
            "subscriptions are of rdv, absence, plage_ouverture, user, user_profile, organisation, motif, lieu, agent, agent_role and referent_assignation.",
            Sources.RS + ", app/models/webhook_endpoint.rb"),
    SECRET_KEPT("The secret of a webhook is not returned.", Sources.RS + ", webhook_endpoint_blueprint.rb"),
    REPLAY(
            "A webhook that is made or changed replays what is there as `created`, unless trigger is false.",
            Sources.WEBHOOKS),
    SIGNATURE(
            "X-Lapin-Signature is the HMAC-SHA256 of the body as sent, in small hexadecimal digits; there is no nonce.",
            Sources.WEBHOOKS),
    META(
            "meta has model, event, and the time under a name that changed: timestamp, or event_occurred_at with payload_computed_at.",
            Sources.WEBHOOKS),
    MOVED_OR_CANCELLED(
            "A move and a cancellation are both `updated`; what is deleted is `destroyed`.", Sources.WEBHOOKS),
    TIMEOUT(
            "Ten seconds without an answer are a failure, which is sent again.",
            Sources.RS + ", app/jobs/webhook_job.rb"),
    ORDER(
            "The order is not guaranteed: what is older than what is known is dropped.",
            "gip-inclusion/rdv-insertion @6713dfa, inbound webhooks of RDV-Solidarités");

    private final String says;

    private final String source;

    AppointmentRule(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Sources {

        static final String RS = "betagouv/rdv-service-public";

        static final String COOP = "inclusion-numerique/coop-mediation-numerique @46aa33b";

        static final String ROUTES = RS + " @0283e3e, config/routes/api.rb";

        static final String GUIDE = RS + " @02e5fa9, docs/guide_integration.md";

        static final String DOORKEEPER = RS + " @0158c10, config/initializers/doorkeeper.rb";

        static final String PLANS = RS + " @102f1ce, rdv_plans_controller.rb";

        static final String API = COOP + ", apps/web/prisma/rdv-api.json";

        static final String WEBHOOKS = RS + ", docs, page on webhooks";
    }
}
