package org.inclusion.samples.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody guess passwords: after too many wrong ones a sign-in is refused without looking at its password. */
final class SignInThrottle extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private final WrongPasswords wrongPasswords = new WrongPasswords(System::nanoTime);
    private final RequestMatcher signIn;

    /** Stands in front of the requests that sign somebody in. */
    SignInThrottle(RequestMatcher signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (signIn.matches(request) && !wrongPasswords.mayTry(login(request), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/login?attendre");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Opens no session to keep the exception in, as Spring's own handler does. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        wrongPasswords.add(login(request), request.getRemoteAddr());
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    private static String login(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("username"), "");
    }
}
