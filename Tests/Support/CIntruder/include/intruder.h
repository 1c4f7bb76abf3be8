#pragma once
#include <stdint.h>
#include <sys/types.h>

/* What code that has taken a visit over would try. Each returns 0 where it worked, and an error number where it was refused. */

/* Other processes of the same account. */
int intruder_write_memory(pid_t victim);
int intruder_read_memory(pid_t victim);
int intruder_trace(pid_t victim);
int intruder_take_descriptor(pid_t victim);
int intruder_signal(pid_t victim);
int intruder_signal_by_descriptor(pid_t victim);
int intruder_limit(pid_t victim);
int intruder_be_signalled_for(pid_t victim);

/* Programs and processes. */
int intruder_run(void);
int intruder_fork(void);
/* Of a program that isn't there, for it would take this one's place: ENOENT where it may. */
int intruder_become_another(void);

/* Files. */
int intruder_read(const char *path);
int intruder_list(const char *path);
/* Opens it for writing, as one would to put a line on top. */
int intruder_change(const char *path);
int intruder_make(const char *path);
int intruder_remove(const char *path);
int intruder_move(const char *path, const char *to);
int intruder_share(const char *path);
int intruder_map(const char *path);
int intruder_map_to_read(const char *path);

/* The world outside, and what waits inside. */
int intruder_connect(uint16_t port);
int intruder_listen(void);
int intruder_connect_by_name(const char *name);
int intruder_use_rings(void);
int intruder_shared_memory(void);

/* Those whom it would meet. Descriptors, or -1. */
int intruder_open_door(uint16_t *port);
int intruder_open_door_by_name(const char *name);
/* A process that hides, says so in a byte, and waits. */
pid_t intruder_hide_and_wait(int ready);
