package org.inclusion.samples.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal and a browser, for all tests of a class, and a telephone for each; without a Chromium they are counted
 * as skipped.
 */
@ExtendWith(ChromiumExtension.class)
abstract class InThePortal {

    static final Visits VISITS = new Visits();

    static ConfigurableApplicationContext portal;

    Screen screen;
    Page page;

    @BeforeAll
    static void open() {
        SpringApplication application = new SpringApplication(Portal.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("visits", VISITS));
        portal = application.run("--server.port=0");
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @BeforeEach
    void newScreen(Screen screen) {
        this.screen = screen;
        page = screen.page();
    }

    final void enter(String login) {
        page.navigate(address("/login"));
        fillIn(login, InventedPeople.PASSWORD);
    }

    final void fillIn(String login, String password) {
        page.getByLabel("Identifiant").fill(login);
        page.getByLabel("Mot de passe").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bienvenue")))
                .isVisible();
    }

    static String address(String path) {
        return "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port") + "/portail" + path;
    }
}
