package cdp.web.console.projection;

import cdp.web.security.Allows;
import cdp.web.security.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projection")
class ProjectionController {
    private final ProjectionDesk desk;

    ProjectionController(ProjectionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allows(Permission.PROJECTION_READ)
    ProjectionView show() {
        return desk.show();
    }

    @PostMapping("/rebuild")
    @Allows(Permission.PROJECTION_MANAGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionView rebuild() {
        desk.rebuild();
        return desk.show();
    }

    @PostMapping("/rebuild/cancel")
    @Allows(Permission.PROJECTION_MANAGE)
    ProjectionView cancel() {
        desk.cancel();
        return desk.show();
    }
}
