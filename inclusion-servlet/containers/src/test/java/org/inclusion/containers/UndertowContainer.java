package org.inclusion.containers;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.Version;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** Undertow 2.3. */
final class UndertowContainer implements Container {

    private final PathHandler applications = Handlers.path();
    private final Undertow undertow = Undertow.builder()
            .addHttpListener(0, "127.0.0.1", new BlockingHandler(this::withoutUnreadBodies))
            .build();
    private final Map<String, DeploymentManager> deployed = new HashMap<>();

    UndertowContainer() {
        undertow.start();
    }

    /**
     * By itself Undertow reads a refused body to its end, on the thread of the request. It has no setting against that.
     */
    private void withoutUnreadBodies(HttpServerExchange exchange) throws Exception {
        applications.handleRequest(exchange);
        if (!exchange.isDispatched() && !exchange.isRequestComplete()) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    @Override
    public String itself() {
        return "Undertow " + Version.getVersionString();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void deploy(String contextPath, ServletContainerInitializer application) {
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(getClass().getClassLoader())
                .setContextPath(contextPath)
                .setDeploymentName(contextPath)
                .setIdentityManager(new People())
                .setLoginConfig(new LoginConfig("BASIC", "portal"))
                .addServletContainerInitializer(new ServletContainerInitializerInfo(
                        application.getClass(), new ImmediateInstanceFactory<>(application), Set.of()));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(info);
        manager.deploy();
        try {
            applications.addPrefixPath(contextPath, manager.start());
        } catch (ServletException e) {
            throw new IllegalStateException("Undertow does not start " + contextPath, e);
        }
        deployed.put(contextPath, manager);
    }

    @Override
    public void undeploy(String contextPath) {
        DeploymentManager manager = deployed.remove(contextPath);
        if (manager != null) {
            applications.removePrefixPath(contextPath);
            try {
                manager.stop();
            } catch (ServletException e) {
                throw new IllegalStateException("Undertow does not stop " + contextPath, e);
            }
            manager.undeploy();
        }
    }

    @Override
    public String[] threads() {
        return new String[] {"XNIO-"};
    }

    @Override
    public void close() {
        undertow.stop();
    }

    private static final class People implements IdentityManager {

        private record Known(Principal principal, Set<String> roles) implements Account {
            @Override
            public Principal getPrincipal() {
                return principal;
            }

            @Override
            public Set<String> getRoles() {
                return roles;
            }
        }

        @Override
        public Account verify(Account account) {
            return account;
        }

        @Override
        public @Nullable Account verify(String login, Credential credential) {
            return Arrays.stream(Person.values())
                    .filter(person -> person.login().equals(login)
                            && credential instanceof PasswordCredential said
                            && person.login().equals(new String(said.getPassword())))
                    .findFirst()
                    .map(person -> new Known(person::login, Set.copyOf(person.roles())))
                    .orElse(null);
        }

        @Override
        public @Nullable Account verify(Credential credential) {
            return null;
        }
    }
}
