#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// Starts `program` as the leader of a new session whose controlling terminal is a new pseudo-terminal of the
/// given size, with every other descriptor closed and all signals at their defaults.
/// Returns 0 and the terminal's master side (non-blocking, close-on-exec) with the process and the settings that the
/// program found, or the errno of what
/// failed, the exec included; then nothing is left behind.
int pseudo_terminal_start(
    const char *program, char *const *arguments, char *const *environment, const char *directory,
    uint16_t columns, uint16_t rows, int *master, pid_t *process, struct termios *settings);

/// Tells the terminal's programs of a new size. Returns 0 or an errno.
int pseudo_terminal_resize(int master, uint16_t columns, uint16_t rows);

/// How `process`, a child of ours, ended. Returns 1 and its wait status, 0 while it runs, or -1 if it is no child.
int process_reap(pid_t process, int block, int *status);
int process_exited(int status);
int process_exit_code(int status);
int process_signal(int status);
