package cdp.web.console.demo;

import cdp.web.demo.DemoStatus;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo")
class DemoController {
    private final DemoDesk desk;

    DemoController(DemoDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allows(Permission.OVERVIEW_READ)
    DemoStatus status() {
        return desk.status();
    }

    /** Nothing happens when it is loaded or being loaded; the answer says so. */
    @PostMapping
    @Allows(Permission.DEMO_MANAGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DemoStatus start() {
        return desk.start();
    }

    @PostMapping("/cancel")
    @Allows(Permission.DEMO_MANAGE)
    DemoStatus cancel() {
        return desk.cancel();
    }
}
