package org.inclusion.spring;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * Looks once, at the start, whether the application's rules let everybody into the practice sites. A request that
 * Spring Security refuses never reaches the library, so its log could not say why.
 */
final class ClosedPractice implements SmartInitializingSingleton {

    private final String path;
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> rules;
    private final ListableBeanFactory beans;

    ClosedPractice(String path, ObjectProvider<WebInvocationPrivilegeEvaluator> rules, ListableBeanFactory beans) {
        this.path = path;
        this.rules = rules;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        WebInvocationPrivilegeEvaluator evaluator = rules.getIfUnique();
        if (evaluator != null
                && beans.containsBean(ServletAutoConfiguration.SERVLET)
                && !evaluator.isAllowed(
                        "",
                        path + "/practice/journal",
                        "GET",
                        new AnonymousAuthenticationToken(
                                "inclusion", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")))) {
            LoggerFactory.getLogger("org.inclusion.spring")
                    .warn(
                            "the application's rules of Spring Security refuse {}/practice/** to whoever is not signed in (401 or 403), so"
                                    + " practice sites, cards and guests stay shut. Hand the rules over before anyRequest(): allow(http)"
                                    + " of the bean InclusionSecurity",
                            path);
        }
    }
}
